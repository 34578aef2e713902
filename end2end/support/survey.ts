/** The survey of the demonstration: what is asked, in order, and an answer to give. */

/** A page where something is asked. */
export interface Asked {
  /** The end of its address. */
  path: string;
  /** How its title begins. */
  title: string;
  /** Words of its heading. */
  heading: RegExp;
  /** The label of the radio button to choose, or the number to type. */
  answer: string;
  /** Another answer. */
  other: string;
}

const AGREE = { answer: "Tend to agree", other: "Definitely disagree" };
const SATISFIED = { answer: "Fairly satisfied", other: "Neither satisfied nor dissatisfied" };

/** Asked of everybody. */
export const QUESTIONS: Asked[] = [
  {
    path: "question/cohesion-area",
    title: "People from different backgrounds get on well together: local area",
    heading: /agree or disagree that your local area is a place/,
    ...AGREE,
  },
  {
    path: "question/cohesion-city",
    title: "People from different backgrounds get on well together: Luton as a whole",
    heading: /agree or disagree that Luton as a whole is a place/,
    ...AGREE,
  },
  {
    path: "question/area-satisfaction",
    title: "Satisfied with the local area as a place to live",
    heading: /how satisfied or dissatisfied are you with your local area/,
    ...SATISFIED,
  },
  {
    path: "question/council-satisfaction",
    title: "Satisfied with the way Luton Council runs things",
    heading: /the way Luton Council runs things/,
    ...SATISFIED,
  },
  {
    path: "question/belong",
    title: "Belong to the immediate neighbourhood",
    heading: /belong to your immediate neighbourhood/,
    answer: "Fairly strongly",
    other: "Don’t know",
  },
  {
    path: "question/trust-council",
    title: "Trust Luton Council",
    heading: /How much do you trust Luton Council/,
    answer: "A fair amount",
    other: "Not at all",
  },
  { path: "question/age", title: "Age", heading: /age bands/, answer: "35 to 44", other: "75 or over" },
  { path: "question/sex", title: "Sex", heading: /What is your sex/, answer: "Female", other: "Prefer not to say" },
  { path: "question/adults", title: "Adults in the household", heading: /how many adults/, answer: "2", other: "3" },
];

/** Asked of those who do not leave them out. */
export const EQUALITY: Asked[] = [
  { path: "question/ethnic-group", title: "Ethnic group", heading: /your ethnic group/, answer: "White", other: "Other ethnic group" },
  { path: "question/disability", title: "Long-term physical or mental health condition", heading: /lasting or expected to last/, answer: "No", other: "Yes" },
];

/** Questions asked in all, the one about where the person lives included. */
export const ASKED = QUESTIONS.length + EQUALITY.length + 1;

/** A postcode of Dallow, the demonstration councillor's ward. */
export const DALLOW = { ward: "Dallow", code: "E05014741", postcode: "LU1 1AR" };
export const SURVEY = "/survey/luton";
/** What every page says that shows or collects synthetic data. */
export const STRIP = "Synthetic demonstration data.";
