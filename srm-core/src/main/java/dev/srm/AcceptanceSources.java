package dev.srm;

import dev.srm.checklist.Acceptance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where attestations, waivers and the baseline come from, and what day they are judged by. Without
 * names, attestations and waivers are looked for in {@code .srm}; a baseline has to be named.
 *
 * @param today what day it is; null when nobody has said
 * @param dateGiven whether somebody chose the day, so that it need not be today
 * @param policyFrom the folder that they all come from; null for the folder of the run
 * @param attestations the file of attestations; null for the usual one
 * @param waivers the file of waivers; null for the usual one
 * @param baseline the baseline; null for none
 */
public record AcceptanceSources(
    @Nullable LocalDate today,
    boolean dateGiven,
    @Nullable String policyFrom,
    @Nullable String attestations,
    @Nullable String waivers,
    @Nullable String baseline) {

  /** Where attestations are when nobody says otherwise. */
  public static final String ATTESTATIONS = ".srm/attestations.yaml";

  /** Where waivers are when nobody says otherwise. */
  public static final String WAIVERS = ".srm/waivers.yaml";

  /** Where a baseline is written when nobody says otherwise. */
  public static final String BASELINE = ".srm/baseline.json";

  /** Returns these without the baseline. */
  AcceptanceSources withoutBaseline() {
    return new AcceptanceSources(today, dateGiven, policyFrom, attestations, waivers, null);
  }

  /** Returns where entries of a kind are when nobody says otherwise. */
  public static String usual(Acceptance.Kind kind) {
    return kind == Acceptance.Kind.WAIVER ? WAIVERS : ATTESTATIONS;
  }
}
