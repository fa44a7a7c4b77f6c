import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { WebhookFields } from "@/components/newsroom/settings/webhook-fields";
import { WebhookTable } from "@/components/newsroom/settings/webhook-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { Section } from "@/components/newsroom/ui/section";
import { maySetUpSite } from "@/lib/domain/permissions";
import { listWebhooks } from "@/lib/newsroom/webhook/list-webhooks";
import { requireActor } from "@/lib/web/session";
import { add } from "./actions";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
	const actor = await requireActor("/newsroom/settings/webhooks");
	if (!maySetUpSite(actor)) notFound();
	const webhooks = await listWebhooks({ actor });
	return (
		<>
			<SettingsHead
				title="Webhooks"
				intro="Machines elsewhere that are told, signed, when a story becomes public, changes or goes. They are told what readers see, and nothing before its minute."
			/>
			<div className="columns columns--aside">
				<Section title="Who is told">
					{webhooks.length === 0 ? (
						<p className="empty">Nobody yet.</p>
					) : (
						<WebhookTable webhooks={webhooks} />
					)}
				</Section>
				<Section title="A new webhook">
					<ActionForm action={add}>
						<WebhookFields />
						<div>
							<Submit variant="primary">Add the webhook</Submit>
						</div>
						<HandedSecret
							field="secret"
							title="Its secret"
							advice="Give it to the receiver, who checks the signature with it. It cannot be shown again, only renewed."
						/>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
