package dev.srm.checklist;

import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param name the name the user gave
 * @param format the format's id, {@code terraform-plan}
 * @param sha256 the digest of the bytes, lower-case hex
 * @param producer what made it, {@code Terraform 1.11.4}, when the input says so
 * @param base what it was compared with, when it was
 */
public record InputSummary(
    String name,
    String format,
    String sha256,
    @Nullable String producer,
    @Nullable InputSummary base) {}
