import Link from "next/link";
import { State } from "@/components/newsroom/ui/state";
import { Table } from "@/components/newsroom/ui/table";

type Delivery = { deliveredAt: Date | null; deadAt: Date | null; tries: number };

type ShownWebhook = {
	id: string;
	name: string;
	address: string;
	kinds: string[];
	switchedOn: boolean;
	last: Delivery | null;
};

/** How a delivery stands, in a word or two. */
export function DeliveryState({ delivery }: { delivery: Delivery }) {
	if (delivery.deliveredAt) return <State tone="good">Delivered</State>;
	if (delivery.deadAt) return <State tone="bad">Given up</State>;
	return <State tone="warn">{delivery.tries === 0 ? "Waits" : "Is tried again"}</State>;
}

/** The machines that are told; the name leads to what each was told. */
export function WebhookTable({ webhooks }: { webhooks: ShownWebhook[] }) {
	return (
		<Table caption="Webhooks" columns={["Name", "Told of", "State", "Newest delivery"]}>
			{webhooks.map(({ id, name, address, kinds, switchedOn, last }) => (
				<tr key={id}>
					<th scope="row">
						<span>
							<Link href={`/newsroom/settings/webhooks/${id}`} prefetch={false}>
								{name}
							</Link>
							<small className="soft under">{address}</small>
						</span>
					</th>
					<td data-label="Told of">{kinds.map((kind) => kind.split(".")[1]).join(", ")}</td>
					<td data-label="State">
						{switchedOn ? <State tone="good">On</State> : <State>Off</State>}
					</td>
					<td data-label="Newest delivery">
						{last ? <DeliveryState delivery={last} /> : <span className="soft">none yet</span>}
					</td>
				</tr>
			))}
		</Table>
	);
}
