import { noStore } from "./refusal-response";

/** "Go and look there": the answer to a form sent without script. The path is relative, so no header can lead it astray. */
export function seeOther(path: string): Response {
	return new Response(null, { status: 303, headers: { Location: path, ...noStore } });
}
