import Link from "next/link";
import { ActionForm } from "@/components/newsroom/ui/action-form";
import { Submit } from "@/components/newsroom/ui/form-fields";
import type { FormAction } from "@/components/newsroom/ui/outcome";
import { Table } from "@/components/newsroom/ui/table";
import { Time } from "@/components/newsroom/ui/time";
import { kindWord } from "./webhook-fields";
import { DeliveryState } from "./webhook-table";

type ShownDelivery = {
	id: string;
	kind: string;
	at: Date;
	story: { id: string; headline: string } | null;
	tries: number;
	nextTryAt: Date;
	lastTryAt: Date | null;
	deliveredAt: Date | null;
	deadAt: Date | null;
	status: number | null;
	milliseconds: number | null;
	answer: string;
};

/** What came back: the status, how long it took, and how it began. */
function Answer({ delivery, timeZone }: { delivery: ShownDelivery; timeZone: string }) {
	const { status, milliseconds, tries, answer, nextTryAt, deliveredAt, deadAt } = delivery;
	const waits = tries > 0 && !deliveredAt && !deadAt;
	const words = [
		status ? String(status) : "",
		milliseconds === null ? "" : `${milliseconds} ms`,
		tries > 1 ? `${tries} tries` : "",
	];
	return (
		<span>
			{words.filter(Boolean).join(", ")}
			{answer ? <small className="soft under">{answer.slice(0, 160)}</small> : null}
			{waits ? (
				<small className="soft under">
					next try <Time at={nextTryAt} timeZone={timeZone} seconds />
				</small>
			) : null}
		</span>
	);
}

type DeliveryTableProps = {
	deliveries: ShownDelivery[];
	timeZone: string;
	again: FormAction<void>;
};

/** What a webhook was told, newest first. */
export function DeliveryTable({ deliveries, timeZone, again }: DeliveryTableProps) {
	return (
		<Table caption="Deliveries, newest first" columns={["What", "Since", "State", "Answer", ""]}>
			{deliveries.map((delivery) => (
				<tr key={delivery.id}>
					<th scope="row">
						<span>
							{kindWord(delivery.kind)}
							{delivery.story ? (
								<small className="under">
									<Link href={`/newsroom/stories/${delivery.story.id}`} prefetch={false}>
										{delivery.story.headline || "Without a headline"}
									</Link>
								</small>
							) : null}
						</span>
					</th>
					<td data-label="Since">
						<Time at={delivery.at} timeZone={timeZone} seconds />
					</td>
					<td data-label="State">
						<DeliveryState delivery={delivery} />
					</td>
					<td data-label="Answer">
						<Answer delivery={delivery} timeZone={timeZone} />
					</td>
					<td className="table__acts">
						<ActionForm action={again} className="inline">
							<input type="hidden" name="deliveryId" value={delivery.id} />
							<Submit small>Send again</Submit>
						</ActionForm>
					</td>
				</tr>
			))}
		</Table>
	);
}
