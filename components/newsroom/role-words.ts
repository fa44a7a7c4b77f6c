import type { StaffRole } from "@/lib/domain/actor";

/** The roles, each with what it may do. */
export const roleWords: Record<StaffRole, string> = {
	reporter: "Reporter: writes",
	editor: "Editor: publishes for the desk",
	producer: "Producer: publishes for all desks",
	admin: "Admin: all desks, staff and tokens",
};
