import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";

type ShownMail = {
	id: string;
	kind: string;
	toAddress: string;
	createdAt: Date;
	tries: number;
	nextTryAt: Date;
	sentAt: Date | null;
	deadAt: Date | null;
	answer: string;
};

const kinds: Record<string, string> = {
	invitation: "Invitation",
	"password-reset": "New password",
	test: "Test",
};

function tryWords(tries: number): string {
	return tries === 1 ? "1 try" : `${tries} tries`;
}

function MailState({ mail, timeZone }: { mail: ShownMail; timeZone: string }) {
	if (mail.sentAt) return <State tone="good">Sent</State>;
	if (mail.deadAt) return <State tone="bad">Given up after {tryWords(mail.tries)}</State>;
	if (mail.tries === 0) return <State tone="warn">Waits</State>;
	return (
		<State tone="warn">
			Waits, {tryWords(mail.tries)}; next <Time at={mail.nextTryAt} timeZone={timeZone} seconds />
		</State>
	);
}

type MailTableProps = { mail: ShownMail[]; timeZone: string; again: FormAction<void> };

/** The newest letters, and how each stands. */
export function MailTable({ mail, timeZone, again }: MailTableProps) {
	return (
		<Table caption="Letters, newest first" columns={["To", "About", "Written", "State", ""]}>
			{mail.map((one) => (
				<tr key={one.id}>
					<th scope="row">{one.toAddress}</th>
					<td data-label="About">{kinds[one.kind] ?? one.kind}</td>
					<td data-label="Written">
						<Time at={one.createdAt} timeZone={timeZone} />
					</td>
					<td data-label="State">
						<span>
							<MailState mail={one} timeZone={timeZone} />
							{one.answer ? <small className="soft under">{one.answer}</small> : null}
						</span>
					</td>
					<td className="table__acts">
						{one.sentAt ? null : (
							<ActionForm action={again} className="inline">
								<input type="hidden" name="mailId" value={one.id} />
								<Submit small>Try now</Submit>
							</ActionForm>
						)}
					</td>
				</tr>
			))}
		</Table>
	);
}
