#!/usr/bin/env Rscript
# Makes weights.csv and tables.csv again with the package survey, from the same files, and compares.
#
#   Rscript reproduce.R [RESPONSES [MARGINS]]
#
# Without arguments the files are looked for where they were, seen from the folder of this script. The script ends with
# status 0 if everything agrees within the tolerances printed, 1 if something does not, 2 if it cannot run.

# ---- the plan: data, not program; every name is a string ----

plan <- list()

# ---- from here on the same in every script ----

options(warn = 1, error = quote(quit(status = 2, save = "no")))
stop_with <- function(...) { message("reproduce.R: ", ...); quit(status = 2, save = "no") }
if (!requireNamespace("survey", quietly = TRUE)) stop_with("the package survey is not installed")
suppressPackageStartupMessages(library(survey))
# What strata with one sampling unit add to the variance.
options(survey.lonely.psu = plan$single_psu)

here <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
# Rscript hands over a space in the path as ~+~.
here <- if (length(here) == 1) dirname(gsub("~+~", " ", here, fixed = TRUE)) else "."
given <- commandArgs(trailingOnly = TRUE)
locate <- function(place, kept) {
  path <- if (length(given) >= place) given[place]
          else if (grepl("^(/|[A-Za-z]:)", kept)) kept
          else file.path(here, kept)
  # In a locale that cannot say the name, its bytes can still be handed over.
  if (!l10n_info()[["UTF-8"]] && .Platform$OS.type == "unix") path <- iconv(path, "UTF-8", "UTF-8", mark = FALSE)
  if (!file.exists(path)) stop_with("there is no file ", path, ": give its path as an argument")
  path
}

# ---- reading: every cell is text; only empty fields and the stated values are missing, so "NA" and "007" stay ----

read_cells <- function(path, delimiter) {
  lines <- readLines(path, warn = FALSE, encoding = "UTF-8")
  lines[1] <- sub("^\xef\xbb\xbf", "", lines[1], useBytes = TRUE)
  Encoding(lines) <- "UTF-8"
  # A quotation mark counts at the start of a field only, where read.csv would take it anywhere: 5" pipe stays as it is.
  field <- sprintf('("(?:[^"]|"")*+"[^%1$s]*|[^"%1$s][^%1$s]*|)%1$s', delimiter)
  fields <- strsplit(paste0(lines, delimiter), delimiter, fixed = TRUE)
  keep <- lines != ""
  at <- 0
  for (start in grep('"', lines, fixed = TRUE)) {
    if (start <= at) next
    at <- start
    record <- paste0(lines[at], delimiter)
    repeat {
      found <- gregexpr(field, record, perl = TRUE)[[1]]
      if (sum(attr(found, "match.length")) == nchar(record)) break
      # A quoted field goes on in the next line.
      if (at == length(lines)) stop_with(path, ": a quotation mark is not closed")
      at <- at + 1
      keep[at] <- FALSE
      record <- paste0(substr(record, 1, nchar(record) - 1), "\n", lines[at], delimiter)
    }
    values <- substring(record, found, found + attr(found, "match.length") - 2)
    quoted <- grepl('^"', values)
    inside <- sub('^"((?:[^"]|"")*+)".*$', "\\1", gsub("\n", "\001", values[quoted]), perl = TRUE)
    after <- sub('^"(?:[^"]|"")*+"', "", values[quoted], perl = TRUE)
    values[quoted] <- paste0(gsub("\001", "\n", gsub('""', '"', inside, fixed = TRUE), fixed = TRUE), after)
    fields[[start]] <- values
    keep[start] <- TRUE
  }
  cells <- do.call(rbind, fields[keep])
  cells[] <- gsub("^[ \t\r\n]+|[ \t\r\n]+$", "", cells)
  list(header = cells[1, ], columns = lapply(seq_len(ncol(cells)), function(place) cells[-1, place]), rows = nrow(cells) - 1)
}
column_of <- function(cells, name) {
  place <- which(cells$header == name)
  if (length(place) != 1) stop_with("there is not exactly one column ", name)
  cells$columns[[place]]
}

responses <- read_cells(locate(1, plan$responses), plan$responses_delimiter)
answers <- function(name) {
  values <- column_of(responses, name)
  values[values == "" | values %in% plan$missing] <- NA
  values
}

# Rows that are no part of the sample, and rows that lack what the weighting needs, are left out before anything else.
kept <- rep(TRUE, responses$rows)
for (rule in plan$keep) kept <- kept & answers(rule$column) %in% rule$values
for (name in c(plan$weight, plan$strata, plan$cluster, plan$fpc, plan$margin)) kept <- kept & !is.na(answers(name))
answered <- function(name) answers(name)[kept]
n <- sum(kept)

# ---- targets ----

margins <- list()
if (length(plan$margin) > 0) {
  targets <- read_cells(locate(2, plan$margins), plan$margins_delimiter)
  for (name in plan$margin) {
    mine <- column_of(targets, "variable") == name
    category <- column_of(targets, "category")[mine]
    people <- as.numeric(column_of(targets, "population")[mine])
    value <- answered(name)
    for (rule in plan$collapse) if (rule$variable == name) for (from in rule$categories) {
      # The categories that were merged before have one name now.
      value[value == from] <- rule$into
      category[category == from] <- rule$into
    }
    names_left <- unique(category)
    people <- vapply(names_left, function(one) sum(people[category == one]), 0, USE.NAMES = FALSE)
    if (plan$scale_margins && length(margins) > 0) people <- people * sum(margins[[1]]$people) / sum(people)
    used <- names_left %in% value
    margins[[length(margins) + 1]] <- list(code = match(value, names_left[used]), people = people[used])
  }
}
population <- if (length(margins) > 0) sum(margins[[1]]$people) else NA

# ---- the design ----

data <- data.frame(base_weight = if (is.null(plan$weight)) rep(1, n) else as.numeric(answered(plan$weight)))
if (plan$scale_weights && !is.na(population)) data$base_weight <- data$base_weight * population / sum(data$base_weight)
base_weight <- data$base_weight
if (!is.null(plan$strata)) data$stratum <- answered(plan$strata)
# Later stages count only with population counts of their own; without any, the first stage covers them.
stages <- if (length(plan$fpc) > 0) min(length(plan$fpc), length(plan$cluster)) else min(1, length(plan$cluster))
for (stage in seq_len(stages)) data[[paste0("cluster", stage)]] <- answered(plan$cluster[stage])
for (stage in seq_along(plan$fpc)) data[[paste0("fpc", stage)]] <- as.numeric(answered(plan$fpc[stage]))
for (place in seq_along(margins)) {
  data[[paste0("margin", place, "_")]] <- factor(margins[[place]]$code, levels = seq_along(margins[[place]]$people))
}
make_design <- function(weight) {
  data$weight <- weight
  svydesign(
    ids = if (stages == 0) ~1 else reformulate(paste0("cluster", seq_len(stages))),
    strata = if (is.null(plan$strata)) NULL else ~stratum,
    fpc = if (length(plan$fpc) == 0) NULL else reformulate(paste0("fpc", seq_along(plan$fpc))),
    weights = ~weight, nest = !is.null(plan$strata), data = data)
}

# ---- weights ----

calibrated <- function(calfun) {
  # A margin with one category left says only the total, which the intercept says already.
  useful <- which(vapply(margins, function(margin) length(margin$people) > 1, TRUE))
  formula <- if (length(useful) == 0) ~1 else reformulate(paste0("margin", useful, "_"))
  totals <- c(population, unlist(lapply(margins[useful], function(margin) margin$people[-1])))
  # Without bounds a constant factor on the base weights changes nothing but where the iterations start.
  start <- if (is.null(plan$bounds)) base_weight * population / sum(base_weight) else base_weight
  bounds <- if (is.null(plan$bounds)) c(-Inf, Inf) else plan$bounds
  design <- make_design(start)
  names(totals) <- colnames(model.matrix(formula, model.frame(formula, data)))
  calibrate(design, formula, totals, calfun = calfun, bounds = bounds, epsilon = 1e-10, maxit = 500)
}
design <- switch(plan$method,
  "none" = make_design(base_weight),
  "rake" = calibrated("raking"),
  "linear" = calibrated("linear"),
  "logit" = calibrated("logit"),
  "post-stratify" = postStratify(make_design(base_weight), ~margin1_, data.frame(
    margin1_ = factor(seq_along(margins[[1]]$people)), Freq = margins[[1]]$people)))

# Strict trimming as trimWeights(strict = TRUE) does it from version 4.2 of the package: cut, share the excess equally
# over the rows that were never outside, repeat. The variance takes trimmed weights as known.
if (!is.null(plan$trim)) {
  weight <- weights(design)
  limits <- plan$trim * mean(weight)
  ever <- rep(FALSE, n)
  outside <- weight < limits[1] | weight > limits[2]
  while (any(outside)) {
    cut <- pmin(pmax(weight, limits[1]), limits[2])
    excess <- sum(weight[outside] - cut[outside])
    takes <- !outside & !ever
    if (!any(takes)) stop_with("trimming: no row can take the excess")
    weight[outside] <- cut[outside]
    weight[takes] <- weight[takes] + excess / sum(takes)
    ever <- ever | outside
    outside <- weight < limits[1] * (1 - 1e-12) | weight > limits[2] * (1 + 1e-12)
  }
  design <- make_design(weight)
}
weight <- as.vector(weights(design))

# ---- comparing ----

largest <- data.frame(what = character(0), difference = numeric(0), tolerance = numeric(0))
note <- function(what, difference, tolerance) {
  difference <- abs(as.numeric(difference))
  difference[is.na(difference)] <- Inf
  place <- match(what, largest$what)
  if (is.na(place)) largest[nrow(largest) + 1, ] <<- list(what, max(0, difference), tolerance)
  else largest$difference[place] <<- max(largest$difference[place], difference)
}
relative <- function(mine, theirs) ifelse(mine == theirs, 0, (mine - theirs) / pmax(abs(mine), abs(theirs)))
# The file is given in full digits; text is compared as it is written there, with formulas defused.
cell <- function(text) ifelse(grepl("^[=+@\t\r-]", text), paste0("'", text), text)
number <- function(name, row) { text <- theirs[[name]][row]; if (text == "") NA else as.numeric(text) }

file <- read_cells(file.path(here, "weights.csv"), ",")
if (file$rows != n) stop_with("weights.csv has ", file$rows, " rows, the responses ", n)
note("row numbers", column_of(file, "row") != as.character(which(kept) + 1), 0)
note("base weights (relative)", relative(base_weight, as.numeric(column_of(file, "base_weight"))), 1e-12)
note("weights (relative)", relative(weight, as.numeric(column_of(file, "weight"))), 1e-7)
note("factors g (relative)", relative(weight / base_weight, as.numeric(column_of(file, "g"))), 1e-7)

file <- read_cells(file.path(here, "tables.csv"), ",")
theirs <- setNames(file$columns, file$header)
row <- 0

# R's standard error of the total of linearised values, one column each.
spread <- function(linearised) as.vector(sqrt(diag(as.matrix(vcov(svytotal(linearised, design))))))

# What svymean says of a domain, for several variables with one base. Rows outside stay in the design.
domain_means <- function(y, inside, everybody = FALSE) {
  design$variables[colnames(y)] <- as.data.frame(y)
  domain <- design[inside, ]
  w <- as.vector(weights(design))[inside]
  found <- list(n = sum(w != 0), weighted = sum(w), effective = sum(w)^2 / sum(w^2), df = 0)
  if (found$n == 0) return(found)
  # R's degrees of freedom of a domain: sampling units with a row in it minus strata with a row in it.
  found$df <- degf(domain)
  # Design effects: for everybody R's own; for groups the same from R's variance, because R is slow at them.
  asked <- everybody && found$n > 1
  means <- svymean(reformulate(colnames(y)), domain, deff = if (asked) "replace" else FALSE)
  found$estimate <- as.vector(coef(means))
  found$se <- as.vector(SE(means))
  simple <- colSums(w * sweep(y[inside, , drop = FALSE], 2, found$estimate)^2) / found$weighted / (found$n - 1)
  found$deff <- if (asked) diag(as.matrix(attr(means, "deff"))) else found$se^2 / simple
  found$everybody <- asked
  if (plan$single_psu == "average") {
    # R averages over the strata that have a row in the domain, or over all if the design is calibrated. Here it is always
    # all: R's variance of the total of the linearised values over the whole design.
    se <- spread(sweep(y, 2, found$estimate) * inside / found$weighted)
    found$deff <- found$deff * (se / found$se)^2
    found$se <- se
  }
  found$domain <- domain
  found
}

# A group against the rest: R's variance of the total of the linearised difference, which carries the covariance; the same
# as svycontrast(svyby(..., svymean, covmat = TRUE), c(-1, 1)).
difference_errors <- function(y, inside, outside) {
  w <- as.vector(weights(design))
  side <- function(rows) sweep(y, 2, colSums(y * w * rows) / sum(w * rows)) * rows / sum(w * rows)
  spread(side(inside) - side(outside))
}

# Intervals of shares. Logit: svyciprop's method "xlogit" is the closed form of its "logit", with which it agrees to about
# 1e-8; it is asked for everybody, and written out for groups, because R is slow at it.
interval <- function(method, name, found, place) {
  p <- found$estimate[place]; se <- found$se[place]; df <- found$df
  alpha <- 1 - plan$level
  exact <- function(n) c(if (p <= 0) 0 else qbeta(alpha / 2, n * p, n * (1 - p) + 1),
                         if (p >= 1) 1 else qbeta(1 - alpha / 2, n * p + 1, n * (1 - p)))
  switch(method,
    "logit" = if (plan$single_psu == "average" || !found$everybody) plogis(qlogis(p) + c(-1, 1) * qt(1 - alpha / 2, df) * se / (p * (1 - p)))
              else as.vector(attr(svyciprop(reformulate(name), found$domain, method = "xlogit", level = plan$level), "ci")),
    "clopper_pearson" = { p <- round(p); exact(found$effective) },
    "t" = p + c(-1, 1) * qt(1 - alpha / 2, df) * se,
    c(NA, NA))
}
expected_method <- function(measure, status, p, found) {
  if (measure == "mean") return(if (status == "ok" && found$df > 0) "t" else "")
  if (status == "all_the_same") return("clopper_pearson")
  # Negative weights can carry a share out of the range that intervals of shares have.
  if (status != "ok" || found$df == 0 || p <= 0 || p >= 1) return("")
  "logit"
}

compare_row <- function(row, found, place, name, measure) {
  status <- theirs$status[row]
  note("bases n", found$n - number("n", row), 0)
  note("degrees of freedom", found$df - number("df", row), 0)
  note("weighted bases (relative)", relative(found$weighted, number("weighted_n", row)), 1e-7)
  if (found$n == 0) { note("empty groups", status != "no_respondents", 0); return(invisible()) }
  p <- found$estimate[place]
  size <- if (measure == "mean") max(1, abs(p)) else 1
  note("effective bases (relative)", relative(found$effective, number("effective_base", row)), 1e-7)
  note("estimates", (p - number("estimate", row)) / size, 1e-8)
  if (status != "ok") {
    # No spread: R has rounding, or nothing, where the table has 0.
    se <- found$se[place]
    note("standard errors of 0", (if (is.finite(se)) se else 0) / size - number("se", row), 1e-6)
  } else {
    note("standard errors (relative)", relative(found$se[place], number("se", row)), 1e-6)
    if (!is.na(number("deff", row))) note("design effects (relative)", relative(found$deff[place], number("deff", row)), 1e-6)
  }
  method <- expected_method(measure, status, p, found)
  note("interval methods", method != theirs$interval_method[row], 0)
  if (method != "") {
    limits <- interval(method, name, found, place)
    note("interval limits", (limits - c(number("lower", row), number("upper", row))) / size, 1e-6)
  }
}

# ---- every figure, in the order of the table ----

for (topic in plan$topics) {
  value <- answered(topic$column)
  y <- switch(topic$measure,
    "category" = vapply(topic$categories, function(one) as.numeric(value == one), numeric(n)),
    "net" = ifelse(value %in% topic$counts, 1,
                   ifelse(is.na(value), NA, if (is.null(topic$against)) 0 else ifelse(value %in% topic$against, 0, NA))),
    "mean" = as.numeric(value))
  y <- matrix(y, nrow = n)
  label <- switch(topic$measure, "category" = topic$categories, "net" = topic$name, "mean" = "")
  colnames(y) <- paste0("y", seq_len(ncol(y)), "_")
  valid <- !is.na(y[, 1])
  y[!valid, ] <- 0
  groups <- list(list(by = "", group = "", inside = rep(TRUE, n)))
  for (by in plan$by) {
    member <- answered(by$column)
    for (group in by$groups) groups[[length(groups) + 1]] <- list(by = by$column, group = group, inside = member %in% group)
  }
  everywhere <- lapply(groups, function(group) domain_means(y, valid & group$inside, group$by == ""))
  compared <- which(plan$compare_rest & vapply(groups, function(group) group$by != "", TRUE))
  rest <- difference <- vector("list", length(groups))
  for (at in compared) {
    outside <- valid & !groups[[at]]$inside
    rest[[at]] <- domain_means(y, outside)
    if (everywhere[[at]]$n > 0 && rest[[at]]$n > 0) {
      difference[[at]] <- difference_errors(y, valid & groups[[at]]$inside, outside)
    }
  }
  df <- if (any(valid)) degf(design[valid, ]) else 0
  for (place in seq_along(label)) {
    p_values <- list()
    for (at in seq_along(groups)) {
      row <- row + 1
      if (row > file$rows) stop_with("tables.csv has fewer rows than the plan asks for")
      group <- groups[[at]]
      key <- cell(c(topic$column, topic$measure, label[place], group$by, group$group))
      note("names", key != c(theirs$variable[row], theirs$measure[row], theirs$category[row], theirs$by[row], theirs$group[row]), 0)
      compare_row(row, everywhere[[at]], place, colnames(y)[place], topic$measure)
      if (is.null(difference[[at]])) { note("comparisons", !is.na(number("difference", row)), 0); next }
      found <- everywhere[[at]]$estimate[place] - rest[[at]]$estimate[place]
      size <- if (topic$measure == "mean") max(1, abs(rest[[at]]$estimate[place])) else 1
      note("the rest", (rest[[at]]$estimate[place] - number("rest", row)) / size, 1e-8)
      note("differences", (found - number("difference", row)) / size, 1e-8)
      # Not tested where one side has no spread.
      if (is.na(number("p", row))) {
        sides <- c(everywhere[[at]]$se[place], rest[[at]]$se[place])
        note("comparisons", all(is.finite(sides)) && all(sides > 1e-6 * size) && df > 0, 0)
        next
      }
      se <- difference[[at]][place]
      note("standard errors of differences (relative)", relative(se, number("difference_se", row)), 1e-6)
      limits <- found + c(-1, 1) * qt(1 - (1 - plan$level) / 2, df) * se
      if (topic$measure != "mean") limits <- pmin(pmax(limits, -1), 1)
      note("limits of differences", (limits - c(number("difference_lower", row), number("difference_upper", row))) / size, 1e-6)
      p <- 2 * pt(-abs(found / se), df)
      note("p values", p - number("p", row), 1e-6)
      p_values[[group$by]] <- rbind(p_values[[group$by]], c(p, number("adjusted_p", row)))
    }
    for (family in p_values) note("adjusted p values (Holm)", p.adjust(family[, 1], "holm") - family[, 2], 1e-6)
  }
}
note("rows of tables.csv", row != file$rows, 0)

wrong <- largest$difference > largest$tolerance
cat(sprintf("%-45s %12s %12s\n", "largest difference in", "found", "tolerance"))
cat(sprintf("%-45s %12.2e %12.0e %s\n", largest$what, largest$difference, largest$tolerance, ifelse(wrong, "WRONG", "")), sep = "")
cat(sprintf("%d rows weighted, %d figures: %s (R %s, survey %s)\n", n, row,
            if (any(wrong)) "they do NOT agree" else "they agree", getRversion(), packageVersion("survey")))
quit(status = if (any(wrong)) 1 else 0, save = "no")
