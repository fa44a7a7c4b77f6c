import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

/** What somebody posted to it. */
export type Caught = { headers: IncomingHttpHeaders; body: string; at: Date };

/** A machine of a test, on this machine: keeps what it is sent, and answers as it is told. */
export type HttpCatcher = {
	port: number;
	url: string;
	caught: Caught[];
	answerWith: (status: number, headers?: Record<string, string>) => void;
	stop: () => Promise<void>;
};

/** Starts one. */
export async function startHttpCatcher(): Promise<HttpCatcher> {
	const caught: Caught[] = [];
	let answer: { status: number; headers: Record<string, string> } = { status: 200, headers: {} };
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8").on("data", (text: string) => {
			body += text;
		});
		request.on("end", () => {
			caught.push({ headers: request.headers, body, at: new Date() });
			response.writeHead(answer.status, answer.headers).end(`Answer ${answer.status}`);
		});
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("No port was given.");
	return {
		port: address.port,
		url: `http://127.0.0.1:${address.port}/hook`,
		caught,
		answerWith: (status, headers = {}) => {
			answer = { status, headers };
		},
		stop: async () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
