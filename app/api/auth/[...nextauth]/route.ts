import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { ensure, Refusal } from "@/lib/domain/refusal";
import { authOptions } from "@/lib/web/auth-options";
import { readBody } from "@/lib/web/read-body";
import { respond } from "@/lib/web/refusal-response";

type Segment = { params: Promise<{ nextauth: string[] }> };

/** More than next-auth's own forms need; anybody may send them. */
const largest = 20_000;

/** What of next-auth anybody may ask. Its `_log` would write into our log what a stranger sends. */
const asked = new Set(["csrf", "session", "providers", "signin", "signout", "error"]);
const told = new Set(["signin", "signout", "callback", "session"]);

/** @throws Refusal `not-found` */
async function ensureOpen(actions: Set<string>, { params }: Segment): Promise<void> {
	const [action = ""] = (await params).nextauth;
	ensure(actions.has(action), "not-found", "There is nothing at this address.");
}

export async function GET(request: NextRequest, segment: Segment): Promise<Response> {
	return respond(async () => {
		await ensureOpen(asked, segment);
		return NextAuth(request, segment, authOptions());
	});
}

/** JSON that cannot be read would be a failure of next-auth's; it is the sender's. */
function ensureReadable(body: Buffer, type: string | null): void {
	if (!type?.includes("application/json")) return;
	try {
		JSON.parse(body.toString("utf8"));
	} catch {
		throw new Refusal("invalid", "That is not JSON.");
	}
}

/** next-auth would read whatever comes, to its end. */
export async function POST(request: NextRequest, segment: Segment): Promise<Response> {
	return respond(async () => {
		await ensureOpen(told, segment);
		const body = await readBody(request, largest);
		const { url, headers } = request;
		ensureReadable(body, headers.get("content-type"));
		return NextAuth(
			new NextRequest(url, { method: "POST", headers, body }),
			segment,
			authOptions(),
		);
	});
}
