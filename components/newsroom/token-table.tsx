import type { StaffRole } from "@/lib/domain/actor";
import { ActionForm } from "./ui/action-form";
import { Submit } from "./ui/form-fields";
import type { FormAction } from "./ui/outcome";
import { State } from "./ui/state";
import { Sure } from "./ui/sure";
import { Table } from "./ui/table";
import { Time } from "./ui/time";

type ShownToken = {
	id: string;
	name: string;
	role: StaffRole;
	createdAt: Date;
	createdBy: string | null;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
};

type TokenTableProps = { tokens: ShownToken[]; timeZone: string; revoke: FormAction<void> };

function TokenEnd({
	token,
	timeZone,
	revoke,
}: { token: ShownToken } & Omit<TokenTableProps, "tokens">) {
	if (token.revokedAt) {
		return (
			<State tone="bad">
				Revoked <Time at={token.revokedAt} timeZone={timeZone} />
			</State>
		);
	}
	return (
		<Sure ask="Revoke …" about={token.name}>
			<ActionForm action={revoke} className="inline">
				<input type="hidden" name="tokenId" value={token.id} />
				<Submit variant="danger" small>
					Revoke for good
				</Submit>
			</ActionForm>
		</Sure>
	);
}

/** The tokens that were given out. */
export function TokenTable({ tokens, timeZone, revoke }: TokenTableProps) {
	return (
		<Table caption="Tokens" columns={["Name", "Role", "Made", "Last used", ""]}>
			{tokens.map((token) => (
				<tr key={token.id}>
					<th scope="row">{token.name}</th>
					<td data-label="Role">{token.role}</td>
					<td data-label="Made">
						<span>
							<Time at={token.createdAt} timeZone={timeZone} />
							{token.createdBy ? <span className="soft"> by {token.createdBy}</span> : null}
						</span>
					</td>
					<td data-label="Last used">
						{token.lastUsedAt ? (
							<Time at={token.lastUsedAt} timeZone={timeZone} />
						) : (
							<span className="soft">never</span>
						)}
					</td>
					<td className="table__acts">
						<TokenEnd token={token} timeZone={timeZone} revoke={revoke} />
					</td>
				</tr>
			))}
		</Table>
	);
}
