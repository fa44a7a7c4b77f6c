import { foldName } from "./letters";

/** Month names as agencies print them, January first; accents and case do not matter. */
const names: string[] = [
	"january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|genn|gen|janeiro|januari|янв|январь|января|січня|stycznia|ocak|يناير|كانون الثاني|जनवरी",
	"february|feb|februar|feber|février|févr|fév|febrero|febbraio|febbr|fevereiro|fev|februari|фев|февр|февраль|февраля|лютого|lutego|şubat|فبراير|شباط|फरवरी",
	"march|mar|märz|mrz|mars|marzo|março|maart|mrt|maret|март|мар|марта|березня|marca|mart|مارس|آذار|मार्च",
	"april|apr|avril|avr|abril|abr|aprile|april|апр|апрель|апреля|квітня|kwietnia|nisan|أبريل|ابريل|نيسان|अप्रैल",
	"may|mai|mayo|maggio|magg|mag|maio|mei|май|мая|травня|maja|mayıs|مايو|أيار|मई",
	"june|jun|juni|juin|junio|giugno|giu|junho|июнь|июня|июн|червня|czerwca|haziran|يونيو|حزيران|जून",
	"july|jul|juli|juillet|juil|julio|luglio|lug|julho|июль|июля|июл|липня|lipca|temmuz|يوليو|تموز|जुलाई",
	"august|aug|août|aout|agosto|ago|ag|agustus|augustus|augusti|август|августа|авг|серпня|sierpnia|ağustos|أغسطس|اغسطس|آب|अगस्त",
	"september|sept|sep|septembre|septiembre|set|settembre|sett|setembro|сент|сен|сентябрь|сентября|вересня|września|eylül|سبتمبر|أيلول|सितंबर|सितम्बर",
	"october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|окт|октябрь|октября|жовтня|października|ekim|أكتوبر|اكتوبر|تشرين الأول|अक्टूबर",
	"november|nov|novembre|noviembre|novembro|ноя|нояб|ноябрь|ноября|листопада|kasım|نوفمبر|تشرين الثاني|नवंबर",
	"december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|desember|des|дек|декабрь|декабря|грудня|grudnia|aralık|ديسمبر|كانون الأول|दिसंबर",
];

const weekdays =
	"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|senin|selasa|rabu|kamis|jumat|sabtu|minggu|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日";

const englishWeekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const numberOf = new Map(
	names.flatMap((list, index) =>
		list.split("|").map((name): [string, number] => [foldName(name), index + 1]),
	),
);

function alternatives(list: string): string {
	const spellings = list.split("|").flatMap((name) => [name, foldName(name)]);
	return [...new Set(spellings)].sort((a, b) => b.length - a.length).join("|");
}

/** A pattern's source for any month name; wants the flags `iu`. */
export const monthPattern = `(?:${alternatives(names.join("|"))})`;

/** A pattern's source for any weekday; wants the flags `iu`. */
export const weekdayPattern = `(?:${alternatives(weekdays)})`;

/** 1 to 12, or null for a word that is no month. */
export function monthNumber(name: string): number | null {
	return numberOf.get(foldName(name)) ?? null;
}

/** 1 (Monday) to 7 for an English weekday, the only ones used to decide an ambiguous date. */
export function weekdayNumber(text: string): number | null {
	const day = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/iu.exec(text)?.[1];
	return day ? englishWeekdays.indexOf(day.toLowerCase()) + 1 : null;
}
