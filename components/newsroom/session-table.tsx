import { browserName } from "./browser-name";
import { ActionForm } from "./ui/action-form";
import { Submit } from "./ui/form-fields";
import type { FormAction } from "./ui/outcome";
import { State } from "./ui/state";
import { Table } from "./ui/table";
import { Time } from "./ui/time";

type ShownSession = {
	id: string;
	createdAt: Date;
	lastSeenAt: Date;
	network: string;
	userAgent: string;
};

type SessionTableProps = {
	sessions: ShownSession[];
	/** The session that looks at this. */
	current: string;
	timeZone: string;
	end: FormAction<void>;
};

/** Where somebody is signed in, each with a button that ends it. */
export function SessionTable({ sessions, current, timeZone, end }: SessionTableProps) {
	return (
		<Table
			caption="Sessions in force"
			columns={["Browser", "Network", "Signed in", "Last used", ""]}
		>
			{sessions.map((session) => (
				<tr key={session.id}>
					<th scope="row" title={session.userAgent}>
						{browserName(session.userAgent)}
					</th>
					<td data-label="Network">
						<span className="mono">{session.network}</span>
					</td>
					<td data-label="Signed in">
						<Time at={session.createdAt} timeZone={timeZone} />
					</td>
					<td data-label="Last used">
						<Time at={session.lastSeenAt} timeZone={timeZone} />
					</td>
					<td className="table__acts">
						{session.id === current ? (
							<State tone="good">This browser</State>
						) : (
							<ActionForm action={end} className="inline">
								<input type="hidden" name="sessionId" value={session.id} />
								<Submit small>End</Submit>
							</ActionForm>
						)}
					</td>
				</tr>
			))}
		</Table>
	);
}
