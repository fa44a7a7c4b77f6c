/** An address as it is first answered: the status, and the whole address to which it leads. */
export async function firstAnswer(address: string) {
	const { status, headers } = await fetch(address, { redirect: "manual" });
	const to = headers.get("location");
	return { status, to: to && new URL(to, address).href };
}
