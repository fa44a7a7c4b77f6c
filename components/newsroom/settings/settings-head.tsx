import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/newsroom/ui/page-head";

type SettingsHeadProps = { title: string; intro?: ReactNode; children?: ReactNode };

/** The head of a screen of the settings, with the way back to all of them. */
export function SettingsHead({ title, intro, children }: SettingsHeadProps) {
	return (
		<>
			<nav className="settings-back" aria-label="Settings">
				<Link href="/newsroom/settings" prefetch={false}>
					Settings
				</Link>
			</nav>
			<PageHead title={title} intro={intro}>
				{children}
			</PageHead>
		</>
	);
}
