import { metadataOfPage, SitePageView } from "@/app/(site)/site-page";

export const generateMetadata = () => metadataOfPage("about");

export default function Page() {
	return <SitePageView slug="about" />;
}
