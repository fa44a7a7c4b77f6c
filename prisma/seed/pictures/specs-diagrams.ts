import type { DiagramSpec } from "./picture-spec";

/** In which order, and how. */
export const diagrams = {
	"diagram-container-to-crane": {
		family: "diagram",
		kind: "steps",
		title: "Seven moves from booking to deck",
		steps: [
			{ name: "Booked", what: "on a ship by its owner" },
			{ name: "Weighed", what: "as the sea’s rules demand" },
			{ name: "Read", what: "by cameras at the gate" },
			{ name: "Stacked", what: "in block, bay, row and tier" },
			{ name: "Called", what: "when the stowage plan is fixed", strong: true },
			{ name: "Lifted", what: "by its four upper corners" },
			{ name: "Locked", what: "into its slot on deck" },
		],
	},
	"timeline-new-horizons": {
		family: "diagram",
		kind: "timeline",
		title: "Nine and a half years to Pluto",
		source: "NASA / Johns Hopkins APL",
		events: [
			{ when: "Jan 2006", at: 2006.05, what: "Launch from Florida" },
			{ when: "Aug 2006", at: 2006.65, what: "Pluto loses its rank" },
			{ when: "Feb 2007", at: 2007.16, what: "Swings past Jupiter" },
			{ when: "Dec 2014", at: 2014.93, what: "Wakes for the last time" },
			{ when: "4 July 2015", at: 2015.505, what: "Computer fault" },
			{ when: "14 July", at: 2015.532, what: "Passes Pluto", strong: true },
			{ when: "15 July", at: 2015.535, what: "Signal: it has survived" },
		],
	},
	"timeline-notre-dame": {
		family: "diagram",
		kind: "timeline",
		title: "Notre-Dame: the fallen spire was younger than the novel",
		events: [
			{ when: "1163", at: 1163, what: "First stone, by tradition" },
			{ when: "c. 1250", at: 1250, what: "Western towers finished" },
			{ when: "1804", at: 1804, what: "Napoleon is crowned emperor" },
			{ when: "1831", at: 1831, what: "Victor Hugo’s novel" },
			{ when: "1844", at: 1844, what: "Restoration, for twenty years" },
			{ when: "1859", at: 1859, what: "The new spire" },
			{ when: "2019", at: 2019, what: "Fire destroys spire and roof", strong: true },
		],
	},
	"diagram-cable-repair": {
		family: "diagram",
		kind: "panels",
		title: "How a deep-sea cable is mended",
		panels: [
			{ scene: "find", name: "Locate" },
			{ scene: "cut", name: "Hook, cut" },
			{ scene: "buoy", name: "Buoy" },
			{ scene: "join", name: "Recover" },
			{ scene: "lay", name: "Splice" },
			{ scene: "release", name: "Lower" },
		],
	},
	"diagram-weather-balloon": {
		family: "diagram",
		kind: "levels",
		title: "Two hours in the life of a balloon",
		balloonAt: [0, 10, 20, 30],
		levels: [
			{ height: "30 km", at: 30, what: "Balloon bursts, parachute opens", strong: true },
			{ height: "17 km", at: 17, what: "Weather ends, tropics" },
			{ height: "11 km", at: 11, what: "Weather ends, mid-latitudes" },
			{ height: "10 km", at: 10, what: "Airliners cruise" },
			{ height: "0 km", at: 0, what: "Launch, under 2 m wide" },
		],
	},
	"diagram-marathon-measuring": {
		family: "diagram",
		kind: "bends",
		title: "Measured along the shortest line",
		way: "Shortest line",
		kerb: "30 cm from the kerb in bends",
		notes: [
			{ name: "Test track", what: "300 m or more, by steel tape" },
			{ name: "Counter", what: "clicks as the wheel turns" },
			{ name: "Margin", what: "1 m added to each 1,000" },
		],
	},
} as const satisfies Record<string, DiagramSpec>;
