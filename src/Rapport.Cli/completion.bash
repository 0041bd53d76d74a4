# Completion for bash: in ~/.bashrc, source PATH/TO/rapport/src/Rapport.Cli/completion.bash
# Commands, options and their words; within quotes after "figure" or "figures", the sentence itself, from its grammar and from
# the record that --record names before it, or RAPPORT_RECORD.

_rapport() {
  local line=${COMP_LINE:0:COMP_POINT} sentence='^(.*[[:space:]])?figures?[[:space:]]+(.*[[:space:]])?"([^"]*)$' named='--record[[:space:]]+([^[:space:]]+)' record=()
  if [[ $line =~ $sentence ]]; then
    local begun=${BASH_REMATCH[3]}
    if [[ $COMP_LINE =~ $named ]]; then record=(--record "${BASH_REMATCH[1]}"); fi
    mapfile -t COMPREPLY < <("$1" figures --after "$begun" "${record[@]}" 2>/dev/null)
    # A second one keeps the quote open: a sentence may always go on.
    if [ ${#COMPREPLY[@]} = 1 ]; then COMPREPLY+=("${COMPREPLY[0]} "); fi
  else
    mapfile -t COMPREPLY < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
    if [ -z "${COMPREPLY[*]}" ]; then COMPREPLY=(); fi
  fi
}

complete -o default -F _rapport rapport ./rapport
