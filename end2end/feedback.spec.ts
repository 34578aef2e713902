import { feedback } from "./support/feedback.js";

feedback();
