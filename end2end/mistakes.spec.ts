import { mistakes } from "./support/mistakes.js";

mistakes();
