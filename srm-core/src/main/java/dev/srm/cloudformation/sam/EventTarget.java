package dev.srm.cloudformation.sam;

import dev.srm.cloudformation.syntax.Node.Mapping;
import dev.srm.diagnostic.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * What events go to.
 *
 * @param resource the function or state machine
 * @param name names it, or its alias
 * @param arn its ARN, or that of its alias
 * @param role the role of a function, which events add policies to; null for a state machine
 */
record EventTarget(SamResource resource, Mapping name, Mapping arn, @Nullable RoleDraft role) {

  /** Returns a function, or its alias when it has one, as a target. */
  static EventTarget function(SamResource function, @Nullable String alias, RoleDraft role) {
    SourceLocation at = function.at();
    return alias == null
        ? new EventTarget(
            function,
            Nodes.ref(function.name(), at),
            Nodes.getAtt(function.name(), "Arn", at),
            role)
        : new EventTarget(function, Nodes.ref(alias, at), Nodes.ref(alias, at), role);
  }

  /** Returns a state machine, or its alias when events go there, as a target. */
  static EventTarget stateMachine(SamResource stateMachine, @Nullable String alias) {
    Mapping name = Nodes.ref(alias == null ? stateMachine.name() : alias, stateMachine.at());
    return new EventTarget(stateMachine, name, name, null);
  }

  boolean isFunction() {
    return role != null;
  }
}
