import type { Actor } from "@/lib/domain/actor";

/** What every act is told beside its input: who acts. The time comes from its transaction. */
export type Context = { actor: Actor };
