# Runs R metafor over the data beside it and writes what it answers, to be compared with our own pooling.
# From this folder: Rscript run.R. Written by metafor 3.8-1 on R 4.2.2 (Debian); needs lme4, BiasedUrn, jsonlite.
# Thresholds are tightened so that the digits are those of the estimator and not of its stopping rule.
suppressMessages({library(metafor); library(jsonlite)})

control <- list(threshold = 1e-12, maxiter = 100000, tol = 1e-12)
answers <- list()

keep <- function(set, measure, method, test, fit, tau2Ci = c(NA, NA)) {
  prediction <- tryCatch({ p <- predict(fit); c(p$pi.lb, p$pi.ub) }, error = function(e) c(NA, NA))
  if (length(prediction) != 2) prediction <- c(NA, NA)
  one <- function(x) if (is.null(x) || length(x) == 0) NA else as.numeric(x)[1]
  answers[[length(answers) + 1]] <<- data.frame(
    set = set, measure = measure, method = method, test = test, k = fit$k,
    estimate = one(fit$beta), se = one(fit$se), low = one(fit$ci.lb), high = one(fit$ci.ub),
    predictionLow = prediction[1], predictionHigh = prediction[2],
    tau2 = one(fit$tau2), seTau2 = one(fit$se.tau2), tau2Low = tau2Ci[1], tau2High = tau2Ci[2],
    i2 = one(fit$I2), h2 = one(fit$H2), q = one(fit$QE), qp = one(fit$QEp),
    statistic = one(fit$zval), p = one(fit$pval))
}

for (file in sort(list.files("../data", pattern = "[.]json$"))) {
  set <- sub("[.]json$", "", file)
  rows <- fromJSON(file.path("../data", file))$rows
  if (!is.null(rows$n1i) && !is.null(rows$ai)) { rows$bi <- rows$n1i - rows$ai; rows$di <- rows$n2i - rows$ci }
  two <- !is.null(rows$ai); one <- !is.null(rows$xi); means <- !is.null(rows$m1i)
  measures <- if (two) c("RR", "OR", "RD", "PETO") else if (one) c("PR", "PLO", "PFT") else if (means) c("MD", "SMD") else "GEN"
  for (measure in measures) {
    effects <- suppressWarnings(
      if (two) escalc(measure = measure, ai = ai, bi = bi, ci = ci, di = di, data = rows)
      else if (one) escalc(measure = measure, xi = xi, ni = ni, data = rows)
      else if (means) escalc(measure = measure, m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = rows)
      else rows)
    for (method in c("FE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM")) for (test in c("z", "knha", "adhoc")) {
      fit <- suppressWarnings(rma(yi = as.numeric(effects$yi), vi = as.numeric(effects$vi), method = method, test = test, control = control))
      # The search for the interval's upper end stops at tau2.max, so it is set beyond any answer here.
      profile <- if (test == "z" && method != "FE") as.numeric(confint(fit, control = list(tol = 1e-12, tau2.max = 1e6))$random[1, 2:3]) else c(NA, NA)
      keep(set, measure, method, test, fit, profile)
    }
  }
  if (two) {
    for (measure in c("RR", "OR", "RD")) keep(set, measure, "MH", "z", suppressWarnings(rma.mh(measure = measure, ai = ai, bi = bi, ci = ci, di = di, data = rows)))
    keep(set, "PETO", "PETO", "z", suppressWarnings(rma.peto(ai = ai, bi = bi, ci = ci, di = di, data = rows)))
    keep(set, "OR", "UM.FS", "z", suppressWarnings(rma.glmm(measure = "OR", ai = ai, bi = bi, ci = ci, di = di, data = rows, model = "UM.FS")))
  }
  if (one) keep(set, "PLO", "PLO-GLMM", "z", suppressWarnings(rma.glmm(measure = "PLO", xi = xi, ni = ni, data = rows)))
}
written <- do.call(rbind, answers)
written[-(1:4)] <- lapply(written[-(1:4)], function(x) ifelse(is.na(x), "", trimws(formatC(x, digits = 10, format = "g"))))
write.csv(written, "metafor-3.8-1.csv", row.names = FALSE, quote = FALSE)
