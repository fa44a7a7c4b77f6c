import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roleWords } from "@/components/newsroom/role-words";
import { TokenTable } from "@/components/newsroom/token-table";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { FormSelect, FormText, Submit } from "@/components/newsroom/ui/form-fields";
import { HandedSecret } from "@/components/newsroom/ui/handed-secret";
import { PageHead } from "@/components/newsroom/ui/page-head";
import { Section } from "@/components/newsroom/ui/section";
import { mayManageStaff } from "@/lib/domain/permissions";
import { getNewsroomSite } from "@/lib/newsroom/site/get-newsroom-site";
import { listTokens } from "@/lib/newsroom/staff/list-tokens";
import { requireActor } from "@/lib/web/session";
import { create, revoke } from "./actions";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage() {
	const actor = await requireActor("/newsroom/tokens");
	if (!mayManageStaff(actor)) notFound();
	const [tokens, site] = await Promise.all([listTokens({ actor }), getNewsroomSite()]);
	return (
		<>
			<PageHead
				title="Tokens"
				intro="With a token a machine writes stories over HTTP. It acts on every desk, with the rights of its role, and never manages staff."
			/>
			<div className="columns columns--aside">
				<Section title="Given out">
					{tokens.length === 0 ? (
						<p className="empty">No token has been made.</p>
					) : (
						<TokenTable tokens={tokens} timeZone={site?.timeZone ?? "UTC"} revoke={revoke} />
					)}
				</Section>
				<Section title="A new token">
					<ActionForm action={create}>
						<FormText
							label="Name"
							name="name"
							hint="What will use it, as “Wire importer”."
							maxLength={120}
							autoComplete="off"
							required
						/>
						<FormSelect label="Role" name="role" defaultValue="reporter">
							{(["reporter", "editor", "producer"] as const).map((role) => (
								<option key={role} value={role}>
									{roleWords[role]}
								</option>
							))}
						</FormSelect>
						<div>
							<Submit variant="primary">Make a token</Submit>
						</div>
						<HandedSecret
							field="token"
							title="The token"
							advice="Copy it now: it is kept only as a hash and cannot be shown again."
						/>
					</ActionForm>
				</Section>
			</div>
		</>
	);
}
