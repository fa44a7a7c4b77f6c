import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { FoundForm } from "@/components/newsroom/found-form";
import { Door } from "@/components/newsroom/ui/door";
import { Notice } from "@/components/newsroom/ui/notice";
import { env } from "@/lib/env";
import { isFounded } from "@/lib/newsroom/site/get-newsroom-site";
import { mayFound } from "@/lib/web/first-run";
import { found } from "./actions";

export const metadata: Metadata = { title: "First run" };

type Props = PageProps<"/newsroom/first-run">;

export default async function FirstRunPage({ searchParams }: Props) {
	if (await isFounded()) notFound();
	const { key: asked } = await searchParams;
	const key = typeof asked === "string" ? asked : "";
	if (!mayFound(await headers(), key)) {
		return (
			<Door paper="A new paper" word="This portal has not been set up yet">
				<Notice tone="warn" title="The address needs its key.">
					When the portal starts it prints an address that ends in ?key=…, where the server's output
					goes. Open that one.
				</Notice>
			</Door>
		);
	}
	const timeZone = env().SITE_TIME_ZONE;
	return (
		<Door paper="A new paper" word="Name it, choose its sections, and open your own account" wide>
			<FoundForm
				action={found}
				accessKey={key}
				timeZone={timeZone}
				timeZones={[...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]}
			/>
		</Door>
	);
}
