import { NothingHere } from "@/components/site/notice";

export default function NotFoundPage() {
	return <NothingHere />;
}
