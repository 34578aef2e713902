import { people } from "./support/people.js";

people();
