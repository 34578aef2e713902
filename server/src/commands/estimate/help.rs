/// A worked example, after the options.
pub(super) const EXAMPLE: &str = "\
Two forms:
  wardwise estimate --case DIR                      questions in the form of the reference cases
  wardwise estimate --responses FILE --margins FILE --out DIR …    an analyst's files

Example: a council's export, raked to ward, age and sex. Ward W20 has no respondents, so it is merged with W19 for the
weighting; the cohesion question is reported as a net over the four agree/disagree answers, by ward, each ward against
the rest of the council.

  wardwise estimate --responses export.csv --margins margins.csv --out march \\
    --weight base_weight --strata ward --id respondent_id \\
    --margin ward --margin age_band --margin sex --collapse \"ward: W20 -> W19\" \\
    --net \"Agree=cohesion: definitely_agree, tend_to_agree / tend_to_disagree, definitely_disagree\" \\
    --mean trust_0_10 --by ward --compare rest
  Rscript march/reproduce.R

The same as a plan, for the next wave: wardwise estimate --plan plan.toml

  responses = \"export.csv\"
  margins = \"margins.csv\"
  out = \"march\"
  weight = \"base_weight\"
  strata = \"ward\"
  id = \"respondent_id\"
  margin = [\"ward\", \"age_band\", \"sex\"]
  mean = [\"trust_0_10\"]
  by = [\"ward\"]
  compare = \"rest\"
  [[collapse]]
  variable = \"ward\"
  categories = [\"W20\"]
  into = \"W19\"
  [[net]]
  name = \"Agree\"
  column = \"cohesion\"
  counts = [\"definitely_agree\", \"tend_to_agree\"]
  against = [\"tend_to_disagree\", \"definitely_disagree\"]

Names: in a rule or net, put a name that contains , / : = or -> in \"quotation marks\" (a mark within it twice).
Ends with 0 if the folder was made, 1 if it was refused (the reason is on standard error), 2 on wrong usage.
docs/analyst.md says what every column of the files means.";
