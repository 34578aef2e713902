import { interviews } from "./support/interviews.js";

interviews({ javaScriptEnabled: false });
