import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth-options";

type Segment = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, segment: Segment): Promise<Response> {
	return NextAuth(request, segment, authOptions());
}

export { answer as GET, answer as POST };
