import { z } from "zod";

/** A language as BCP 47 writes it. */
export const LanguageTag = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Write the language as en, pt-BR or zh-Hant.");
