import { Notice } from "./notice";

/** What stands at `/` before there is a paper: a word to whoever set the machine up. */
export function FirstRun() {
	return (
		<Notice title="There is no paper here yet">
			<p>
				Dateline is running, and its record is empty. To begin, name the paper and make its first
				account.
			</p>
			<p>
				<a href="/newsroom/first-run">Set up the newsroom</a>
			</p>
		</Notice>
	);
}
