import { paper } from "./support/paper.js";

paper({ javaScriptEnabled: false });
