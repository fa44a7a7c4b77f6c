import Link from "next/link";
import { Table } from "@/components/newsroom/ui/table";

type Row = { id: string; slug: string; name: string; live: number; about?: string };

type NamedTableProps = {
	caption: string;
	rows: Row[];
	/** The settings' address of the list; a row's own is under it. */
	href: string;
	/** The readers' path before the slug: "/topics/". */
	readers: string;
	/** The name of the column of `about`; left out: there is none. */
	about?: string;
	/** Counts go so far. */
	most: number;
};

/** Topics, people or sources, each leading to its own sheet and its readers' page. */
export function NamedTable({ caption, rows, href, readers, about, most }: NamedTableProps) {
	const columns = ["Name", ...(about ? [about] : []), "Page", "Live stories"];
	return (
		<Table caption={caption} columns={columns}>
			{rows.map((row) => (
				<tr key={row.id}>
					<th scope="row">
						<Link href={`${href}/${row.id}`} prefetch={false}>
							{row.name}
						</Link>
					</th>
					{about ? (
						<td data-label={about}>{row.about || <span className="soft">–</span>}</td>
					) : null}
					<td data-label="Page">
						<a className="mono" href={readers + row.slug}>
							{readers + row.slug}
						</a>
					</td>
					<td data-label="Live stories">
						{row.live.toLocaleString("en")}
						{row.live === most ? " or more" : null}
					</td>
				</tr>
			))}
		</Table>
	);
}
