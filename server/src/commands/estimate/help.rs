/// Both forms, with a worked example, after the options.
pub(super) const MORE: &str = "\
Two forms:
  wardwise estimate --case DIR                                     questions in the form of the reference cases
  wardwise estimate --responses FILE --margins FILE --out DIR …    an analyst's files

--case: the folder holds case.json (the design of the sample, recodes, weight sets, and a list of asks, each with an id and
an estimand), responses.csv (one row per respondent, an empty field is a missing answer) and, where they are needed,
margins.csv (variable,category,population) and replicate_weights.csv (a column per replicate). Each ask has a result:
{\"id\", \"status\", \"values\"}. An ask that cannot be answered has the status \"error\", an \"error_kind\" in one word, such as
empty_cell_with_positive_target, zero_target_with_respondents, calibration_did_not_converge or stratum_with_one_psu, and a
message in its values; it does not stop the others. The format, every status and every kind of error are described in
server/statistics/tests/reference/README.md, beside 22 folders with their answers. Ends with 0 if the folder was
answered, even if asks in it were refused; 1 if a file cannot be read, which and why is on standard error; 2 on wrong usage.

--responses: a council's export, raked to ward, age and sex. Ward W20 has no respondents, so it is merged with W19 for the
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
