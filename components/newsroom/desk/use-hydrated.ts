import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page runs in the browser by now: its clock and zone may be shown. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
