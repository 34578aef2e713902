import { languages } from "./support/languages.js";

languages();
