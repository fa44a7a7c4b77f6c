import { foldName } from "./letters";

/** Countries, and states and provinces, as English datelines print them behind a city. */
const names = `
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|
Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina|Botswana|Brazil|Britain|Brunei|Bulgaria|
Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|
Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|
Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Greenland|Grenada|Guatemala|Guinea|
Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|
Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|
Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|
Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|
North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|
Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|
Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|
Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad|Tunisia|Turkey|Turkiye|Turkmenistan|Tuvalu|UAE|Uganda|UK|Ukraine|
United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Wales|West Bank|Gaza Strip|Crimea|Yemen|
Zambia|Zimbabwe|
Alabama|Ala.|Alaska|Arizona|Ariz.|Arkansas|Ark.|California|Calif.|Colorado|Colo.|Connecticut|Conn.|Delaware|Del.|Florida|Fla.|Ga.|Hawaii|
Idaho|Illinois|Ill.|Indiana|Ind.|Iowa|Kansas|Kan.|Kentucky|Ky.|Louisiana|La.|Maine|Maryland|Md.|Massachusetts|Mass.|Michigan|Mich.|
Minnesota|Minn.|Mississippi|Miss.|Missouri|Mo.|Montana|Mont.|Nebraska|Neb.|Nevada|Nev.|New Hampshire|N.H.|New Jersey|N.J.|New Mexico|
N.M.|New York|N.Y.|North Carolina|N.C.|North Dakota|N.D.|Ohio|Oklahoma|Okla.|Oregon|Ore.|Pennsylvania|Pa.|Rhode Island|R.I.|
South Carolina|S.C.|South Dakota|S.D.|Tennessee|Tenn.|Texas|Utah|Vermont|Vt.|Virginia|Va.|Wash.|West Virginia|W.Va.|Wisconsin|Wis.|
Wyoming|Wyo.|Alberta|British Columbia|B.C.|Manitoba|Man.|New Brunswick|Newfoundland|Nova Scotia|N.S.|Ontario|Ont.|Quebec|Que.|
Saskatchewan|Sask.
`;

const known = new Set(
	names
		.split("|")
		.map((name) => foldName(name.trim()))
		.filter(Boolean),
);

/** Whether a name is a country's, a state's or a province's. */
export function isRegion(name: string): boolean {
	return known.has(foldName(name.replace(/^the\s/iu, "")));
}
