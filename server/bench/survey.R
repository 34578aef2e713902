# The benchmark of server/bench/statistics.sh in R with the package `survey`, and a comparison of the results.
#
# Rscript survey.R FOLDER REPEATS LIMIT
#   FOLDER   holds responses.csv and margins.csv, and weights.csv and wards.csv as the crate made them
#   REPEATS  the least time of so many is reported
#   LIMIT    seconds of processor time that all wards may take: where one ward shows that they would take longer, they
#            are left out
# Prints a stage, its seconds by the clock and its seconds of processor time per line (or something else and its value),
# separated by tabs. Ends with an error where results differ.

suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
repeats <- as.integer(arguments[2])
limit <- as.numeric(arguments[3])
tolerance <- 1e-6

report <- function(...) cat(paste(..., sep = "\t"), "\n", sep = "")
seconds <- function(expression) {
  took <- system.time(expression, gcFirst = TRUE)
  c(took[["elapsed"]], took[["user.self"]] + took[["sys.self"]])
}
read <- function(name, ...) read.csv(file.path(folder, name), ...)

responses <- read("responses.csv", colClasses = c(rep("integer", 4), "numeric", "integer"))
targets <- read("margins.csv")
margins <- c("ward", "age", "sex", "ethnicity")
for (margin in margins) responses[[margin]] <- factor(responses[[margin]])
# Rows outside a domain stay in a calibrated design with weight 0, where a missing answer would spoil the sums.
responses$valid <- !is.na(responses$agree)
responses$agree[!responses$valid] <- 0

# Targets for rake: one table a margin; for calibrate: the intercept, then all but the first category of each margin.
people <- function(margin) {
  of <- targets[targets$variable == margin, ]
  setNames(of$population, of$category)[levels(responses[[margin]])]
}
tables <- lapply(margins, function(margin) {
  setNames(data.frame(levels(responses[[margin]]), as.vector(people(margin))), c(margin, "Freq"))
})
totals <- c("(Intercept)" = sum(people("ward")))
for (margin in margins) {
  of <- people(margin)[-1]
  totals <- c(totals, setNames(of, paste0(margin, names(of))))
}

least <- list()
keep <- function(stage, took) least[[stage]] <<- pmin(if (is.null(least[[stage]])) Inf else least[[stage]], took)
for (time in seq_len(repeats)) {
  keep("design", seconds(design <- svydesign(ids = ~1, strata = ~ward, weights = ~base_weight, data = responses)))
  keep("rake", seconds(raked <- rake(
    design, lapply(margins, function(margin) as.formula(paste0("~", margin))), tables,
    control = list(maxit = 500, epsilon = 1e-9)
  )))
  # The same weights by Newton's method; only with these is the calibration in the variance as the crate has it.
  keep("calibrate", seconds(calibrated <- calibrate(
    design, ~ ward + age + sex + ethnicity, totals, calfun = "raking", epsilon = 1e-11, maxit = 100
  )))
  ward <- function(name) {
    part <- subset(calibrated, ward == name & valid)
    svyciprop(~agree, part, method = "xlogit", df = degf(part))
  }
  first <- levels(responses$ward)[1]
  keep("one ward", seconds(ward(first)))
}

ours <- read("wards.csv")
all_wards <- least[["one ward"]][2] * nlevels(responses$ward) < limit
compared <- if (all_wards) levels(responses$ward) else first
took <- seconds(results <- lapply(compared, ward))
if (all_wards) least[["all wards"]] <- took

for (stage in names(least)) report(stage, sprintf("%.6f", least[[stage]][1]), sprintf("%.6f", least[[stage]][2]))
if (file.exists("/proc/self/status")) {
  status <- readLines("/proc/self/status")
  peak <- as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", status, value = TRUE)))
  report("peak MB", sprintf("%.0f", peak / 1024))
}

# The crate's results against R's: relative differences.
apart <- function(a, b) max(abs(a / b - 1))
weights_apart <- apart(read("weights.csv")$weight, weights(calibrated))
theirs <- data.frame(
  estimate = sapply(results, function(of) as.vector(of)),
  standard_error = sapply(results, function(of) sqrt(as.vector(attr(of, "var")))),
  lower = sapply(results, function(of) attr(of, "ci")[[1]]),
  upper = sapply(results, function(of) attr(of, "ci")[[2]])
)
ours <- ours[match(compared, ours$ward), names(theirs)]
# Where all gave the same answer the crate gives an exact interval, and R none.
differ <- ours$standard_error > 0
ours <- ours[differ, ]
theirs <- theirs[differ, ]
wards_apart <- max(mapply(apart, ours, theirs))
report("weights apart", sprintf("%.1e", weights_apart))
report("rake apart", sprintf("%.1e", apart(weights(raked), weights(calibrated))))
report("wards apart", sprintf("%.1e", wards_apart))
report("wards compared", nrow(ours))
report("versions", paste(R.version.string, "and survey", packageVersion("survey")))
if (!(weights_apart < tolerance && wards_apart < tolerance)) {
  stop("the crate and R differ: weights by ", weights_apart, ", ward estimates by ", wards_apart)
}
