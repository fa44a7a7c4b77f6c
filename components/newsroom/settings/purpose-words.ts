import type { ThirdParty } from "@/lib/domain/third-party";

/** What a third party is for, in words. */
export const purposeWords: Record<ThirdParty["purpose"], string> = {
	analytics: "Analytics",
	advertising: "Advertising",
	membership: "Membership",
	consent: "Consent",
	other: "Something else",
};
