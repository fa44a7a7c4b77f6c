import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import {
	again,
	change,
	remove,
	renew,
	switchOnOff,
	test,
} from "@/app/(newsroom)/newsroom/settings/webhooks/actions";
import { DeliveryTable } from "@/components/newsroom/settings/delivery-table";
import { SettingsHead } from "@/components/newsroom/settings/settings-head";
import { WebhookFields } from "@/components/newsroom/settings/webhook-fields";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { ButtonLink } from "@/components/newsroom/ui/button";
import { Submit } from "@/components/newsroom/ui/form-fields";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { Said } from "@/components/newsroom/ui/said";
import { Section } from "@/components/newsroom/ui/section";
import { State } from "@/components/newsroom/ui/state";
import { Sure } from "@/components/newsroom/ui/sure";
import { maySetUpSite } from "@/lib/domain/permissions";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { getWebhook, listDeliveries, type WebhookRow } from "@/lib/newsroom/webhook/list-webhooks";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Webhook" };

type Props = PageProps<"/newsroom/settings/webhooks/[webhookId]">;

export default async function WebhookPage({ params }: Props) {
	const { webhookId } = await params;
	const actor = await requireActor(`/newsroom/settings/webhooks/${webhookId}`);
	if (!maySetUpSite(actor) || !z.uuid().safeParse(webhookId).success) notFound();
	const webhook = await getWebhook({ actor }, webhookId);
	if (!webhook) notFound();
	const [deliveries, site] = await Promise.all([
		listDeliveries({ actor }, webhookId),
		getNewsroomSite(),
	]);
	return (
		<>
			<SettingsHead title={webhook.name} intro={webhook.address}>
				<ButtonLink href="/newsroom/settings/webhooks">All webhooks</ButtonLink>
			</SettingsHead>
			<div className="columns columns--aside">
				<Section title="What it is told">
					<ActionForm action={change} done="The webhook is changed, for what comes from now on.">
						<input type="hidden" name="webhookId" value={webhook.id} />
						<WebhookFields webhook={webhook} />
						<div>
							<Submit>Change</Submit>
						</div>
					</ActionForm>
				</Section>
				<Section
					title="How it stands"
					acts={webhook.switchedOn ? <State tone="good">On</State> : <State>Off</State>}
				>
					<Standing webhook={webhook} />
				</Section>
			</div>
			<Section
				title="Deliveries"
				intro="The newest hundred. What is not taken is tried again for a day, with longer and longer rests."
			>
				{deliveries.length === 0 ? (
					<p className="empty">Nothing has been told yet.</p>
				) : (
					<DeliveryTable deliveries={deliveries} timeZone={site?.timeZone ?? "UTC"} again={again} />
				)}
			</Section>
		</>
	);
}

function Standing({ webhook }: { webhook: WebhookRow }) {
	const id = <input type="hidden" name="webhookId" value={webhook.id} />;
	const to = webhook.switchedOn ? "off" : "on";
	return (
		<div className="form">
			<ActionForm action={test}>
				{id}
				<p>A test is delivered once, also while it is off.</p>
				<div>
					<Submit small>Send a test</Submit>
				</div>
				<Said />
			</ActionForm>
			<ActionForm action={switchOnOff}>
				{id}
				<input type="hidden" name="to" value={to} />
				<p>What becomes so while it is off is not told afterwards.</p>
				<div>
					<Submit small>{`Switch ${to}`}</Submit>
				</div>
			</ActionForm>
			<ActionForm action={renew}>
				{id}
				<p>With a new secret the old one signs nothing any more.</p>
				<Sure ask="Renew the secret …">
					<Submit variant="danger" small>
						Renew it now
					</Submit>
				</Sure>
				<HandedSecret
					field="secret"
					title="The new secret"
					advice="Give it to the receiver. It cannot be shown again, only renewed."
				/>
			</ActionForm>
			<ActionForm action={remove}>
				{id}
				<Sure ask="Remove …" about={webhook.name}>
					<Submit variant="danger" small>
						Remove for good
					</Submit>
				</Sure>
			</ActionForm>
		</div>
	);
}
