/** What stands at `/` before there is a paper: a word to whoever set the machine up. */
export function FirstRun() {
	return (
		<main className="notice" id="content">
			<h1>There is no paper here yet</h1>
			<p>Dateline is running, and its record is empty. Give the paper a name and make its first account to begin.</p>
			<p>
				<a href="/newsroom/first-run">Set up the newsroom</a>
			</p>
		</main>
	);
}
