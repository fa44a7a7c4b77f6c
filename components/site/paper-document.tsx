import type { ReactNode } from "react";
import { directionOf } from "@/components/story/direction";
import { fontClasses } from "./fonts";
import "./site.css";

type Props = { language: string; children: ReactNode };

/** The document around everything that readers see: language, direction, typefaces, stylesheet. */
export function PaperDocument({ language, children }: Props) {
	return (
		<html lang={language} dir={directionOf(language)} className={fontClasses}>
			<body>{children}</body>
		</html>
	);
}
