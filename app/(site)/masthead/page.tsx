import { metadataOfPage, SitePageView } from "@/app/(site)/site-page";

export const generateMetadata = () => metadataOfPage("masthead");

export default function Page() {
	return <SitePageView slug="masthead" />;
}
