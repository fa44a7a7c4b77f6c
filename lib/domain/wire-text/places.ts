import { foldName } from "./letters";
import { isRegion } from "./regions";

/**
 * Cities that open reports often enough to be known without an agency beside them. A place that is
 * not here is still read where an agency, a date or its capital letters say that it is one.
 */
const cities = `
Abidjan|Abu Dhabi|Abuja|Acapulco|Accra|Addis Ababa|Adelaide|Aden|Ahmedabad|Alexandria|Algiers|Alger|Aleppo|Almaty|Amman|Amritsar|
Amsterdam|Anchorage|Ankara|Antananarivo|Antwerp|Apia|Ashgabat|Asmara|Astana|Asuncion|Athens|Atlanta|Auckland|Austin|Baghdad|Baku|Bali|
Baltimore|Bamako|Bandar Seri Begawan|Bangalore|Bengaluru|Bangkok|Bangui|Banjul|Barcelona|Basel|Basra|Beijing|Beirut|Belfast|Belgrade|
Belgrad|Benghazi|Berlin|Bern|Berne|Bhopal|Bilbao|Birmingham|Bishkek|Bissau|Blantyre|Bogota|Bologna|Bombay|Bonn|Bordeaux|Boston|
Brasilia|Bratislava|Brazzaville|Bremen|Bridgetown|Brisbane|Bristol|Brussels|Bruxelles|Brussel|Brussels|Bucharest|Budapest|Buenos Aires|
Bujumbura|Busan|Cairo|Calcutta|Calgary|Cali|Canberra|Cannes|Cape Town|Caracas|Cardiff|Casablanca|Cebu|Chandigarh|Charlotte|Chengdu|
Chennai|Chiang Mai|Chicago|Chisinau|Chittagong|Chongqing|Christchurch|Cincinnati|Ciudad de Mexico|Cleveland|Cologne|Colombo|Conakry|
Copenhagen|Cordoba|Cotonou|Dakar|Dalian|Dallas|Damascus|Dar es Salaam|Darwin|Davos|Delhi|Denpasar|Denver|Detroit|Dhaka|Dili|Djakarta|
Djibouti|Doha|Donetsk|Dortmund|Dresden|Dubai|Dublin|Durban|Dushanbe|Dusseldorf|Edinburgh|Entebbe|Erbil|Florence|Firenze|Frankfurt|
Frankfurt am Main|Freetown|Fukuoka|Fukushima|Gaborone|Gaza|Gaza City|Geneva|Genève|Genf|Genoa|Genova|George Town|Georgetown|Glasgow|
Goma|Gothenburg|Grozny|Guadalajara|Guangzhou|Guatemala City|Guayaquil|Hague|The Hague|Hamburg|Hamilton|Hangzhou|Hanoi|Hannover|Hanover|
Harare|Harbin|Havana|La Habana|Hebron|Helsinki|Hiroshima|Ho Chi Minh City|Hobart|Hong Kong|Honiara|Honolulu|Houston|Hyderabad|
Indianapolis|Ipoh|Irkutsk|Islamabad|Istanbul|Izmir|Jaffna|Jaipur|Jakarta|Jeddah|Jerusalem|Johannesburg|Johor Baru|Johor Bahru|Juba|
Kabul|Kampala|Kandahar|Kaohsiung|Karachi|Kathmandu|Kazan|Khabarovsk|Kharkiv|Khartoum|Kiev|Kyiv|Kigali|Kingston|Kinshasa|Kobe|Koln|
Kolkata|Kota Kinabalu|Krakow|Kuala Lumpur|Kuching|Kuwait City|Kyoto|La Paz|Lagos|Lahore|Las Vegas|Lausanne|Leeds|Leipzig|Libreville|
Lilongwe|Lima|Lille|Lisbon|Lisboa|Liverpool|Ljubljana|Lome|London|Londres|Los Angeles|Luanda|Lucknow|Lusaka|Luxembourg|Luxemburg|Lviv|
Lyon|Macau|Macao|Madras|Madrid|Male|Malaga|Managua|Manama|Manchester|Manila|Maputo|Maracaibo|Marrakesh|Marseille|Maseru|Mbabane|Mecca|
Medan|Medellin|Melbourne|Memphis|Mexico City|Miami|Milan|Milano|Milwaukee|Minneapolis|Minsk|Mogadishu|Mombasa|Monaco|Monrovia|
Monterrey|Montevideo|Montreal|Moroni|Moscow|Moskau|Moscou|Moscu|Mosul|Mumbai|Munich|Munchen|Murmansk|Muscat|Nagasaki|Nagoya|Nairobi|
Nanjing|Naples|Napoli|Nashville|Nassau|Naypyidaw|Naypyitaw|N'Djamena|New Delhi|New Orleans|New York|Niamey|Nice|Nicosia|Nouakchott|
Noumea|Novosibirsk|Nuku'alofa|Nur-Sultan|Nuuk|Odessa|Odesa|Okinawa|Osaka|Oslo|Ottawa|Ouagadougou|Palermo|Palu|Panama City|Paramaribo|
Paris|Pattaya|Penang|Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Phuket|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port of Spain|
Port Vila|Port-au-Prince|Portland|Porto|Porto Alegre|Porto-Novo|Prague|Prag|Praha|Praia|Pretoria|Pristina|Punta Cana|Pyongyang|Qom|
Quebec|Quito|Rabat|Raleigh|Ramallah|Rangoon|Rawalpindi|Recife|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Roma|Rostov-on-Don|Rotterdam|
Sacramento|Saigon|Salt Lake City|Salzburg|San Diego|San Francisco|San Jose|San Juan|San Salvador|Sana'a|Sanaa|Santiago|Santo Domingo|
Sao Paulo|Sapporo|Sarajevo|Seattle|Sendai|Seoul|Sevastopol|Sevilla|Seville|Shanghai|Sharjah|Shenyang|Shenzhen|Simferopol|Singapore|
Skopje|Sochi|Sofia|Srinagar|St. Louis|St. Petersburg|Saint Petersburg|Saint-Denis|Stockholm|Strasbourg|Stuttgart|Sucre|Surabaya|Suva|
Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tehran|Tel Aviv|The Hague|Den Haag|Thessaloniki|Thimphu|Tianjin|Tijuana|
Tirana|Tokyo|Tokio|Toronto|Toulouse|Tripoli|Tunis|Turin|Torino|Ulaanbaatar|Ulan Bator|United Nations|Vaduz|Valencia|Valletta|Vancouver|
Vatican City|Venice|Venezia|Victoria|Vienna|Wien|Vientiane|Vilnius|Vladivostok|Volgograd|Warsaw|Warschau|Warszawa|Washington|
Washington DC|Washington D.C.|Wellington|Windhoek|Winnipeg|Wuhan|Xi'an|Yangon|Yaounde|Yekaterinburg|Yerevan|Yogyakarta|Yokohama|
Zagreb|Zhengzhou|Zurich|Москва|Санкт-Петербург|Киев|Київ|Минск|Вашингтон|Пекин|Токио|Владивосток|Берлин|Лондон|Париж|Женева|Αθηνα|
東京|大阪|京都|名古屋|札幌|福岡|那覇|広島|仙台|横浜|神戸|北京|上海|香港|台北|ソウル|ワシントン|ニューヨーク|ロンドン|パリ|ベルリン|モスクワ|
ジュネーブ|シンガポール|バンコク|東京都|首尔|东京|莫斯科|华盛顿|联合国|서울|부산|도쿄|워싱턴|베이징|القاهرة|طوكيو|موسكو|واشنطن|بيروت|
دمشق|بغداد|الرياض|دبي|أبوظبي|أنقرة|اسطنبول|باريس|لندن|برلين|جنيف|غزة|القدس|رام الله|عمان|الخرطوم|طرابلس|تونس|الجزائر|الرباط|تهران
`;

const known = new Set(
	cities
		.split("|")
		.map((name) => foldName(name.trim()))
		.filter(Boolean),
);

/** "TOKYO/MOSCOW", "WASHINGTON and MOSCOW": the places of one dateline. */
export function placesOf(dateline: string): string[] {
	return dateline
		.split(/\s*\/\s*|\s+(?:and|und|et|y|e|&)\s+|\s+-\s+/u)
		.map((place) => place.trim())
		.filter(Boolean);
}

/** "JUNEAU, Alaska", "Kericho, Kenya": what stands before a country or a state is a place. */
function isInRegion(place: string): boolean {
	const [city = "", ...rest] = place.split(/\s*[,()]\s*/u).filter(Boolean);
	return city !== "" && rest.some(isRegion);
}

/** Whether one of the places of a dateline is a city that we know, or stands before its country. */
export function isKnownPlace(dateline: string): boolean {
	return placesOf(dateline).some((place) => {
		if (isInRegion(place)) return true;
		const city = place.split(/\s*[,([]/u)[0] ?? "";
		return known.has(foldName(city)) || known.has(foldName(city.replace(/\.$/u, "")));
	});
}

const connectors = new Set(
	"and und et y e & in the near de del della di da do dos das des du la le les los el al an am a bei im ob der den upon on of off aboard sur sous lès nad v".split(
		" ",
	),
);

function isPlaceWord(word: string): boolean {
	if (connectors.has(word.toLowerCase())) return true;
	return /^["“'([]?(?:\p{Lu}|\p{Lt}|\p{Lo}|[dDlL]['’]\p{Lu})[\p{L}\p{M}'’.\-()\]"”]*,?$/u.test(
		word,
	);
}

/** Whether words can be a place: few, each with a capital or of a script that has none. */
export function looksLikePlace(text: string): boolean {
	if (text === "" || text.length > 70 || !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return false;
	if (/[!?;:…]|[^.\s]{4,}\.\s|^(?:by|von|par|por)\s/iu.test(text)) return false;
	const parts = text.split(/[\s/]+/u).filter(Boolean);
	return parts.length <= 9 && parts.every(isPlaceWord);
}
