import { metadataOfPage, SitePageView } from "@/app/(site)/site-page";

export const generateMetadata = () => metadataOfPage("ethics");

export default function Page() {
	return <SitePageView slug="ethics" />;
}
