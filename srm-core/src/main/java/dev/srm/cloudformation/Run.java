package dev.srm.cloudformation;

import dev.srm.cloudformation.syntax.TemplateDiagnostics;
import dev.srm.resource.Value;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a stack shares with the stacks it nests.
 *
 * @param diagnostics where to say what is to be said
 * @param work what may still be done
 * @param files the files beside the outermost template
 * @param pseudo the pseudo parameters that were given, such as {@code AWS::Region}
 * @param stacks how many stacks were opened so far
 * @param surroundings what the input says beside the templates
 */
record Run(
    TemplateDiagnostics diagnostics,
    WorkBudget work,
    TemplateFiles files,
    Map<String, Value> pseudo,
    AtomicInteger stacks,
    Surroundings surroundings) {}
