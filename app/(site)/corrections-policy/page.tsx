import { metadataOfPage, SitePageView } from "@/app/(site)/site-page";

export const generateMetadata = () => metadataOfPage("corrections-policy");

export default function Page() {
	return <SitePageView slug="corrections-policy" />;
}
