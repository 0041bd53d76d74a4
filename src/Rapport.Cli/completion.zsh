#compdef rapport
# Completion for zsh: in ~/.zshrc, after compinit, source PATH/TO/rapport/src/Rapport.Cli/completion.zsh
# Commands, options and their words; within quotes after "figure" or "figures", the sentence itself, from its grammar and from
# the record that --record names, or RAPPORT_RECORD.

_rapport() {
  local line=${(j: :)words[1,CURRENT-1]} begun record=()
  local -a found
  if [[ $words[2] == figure(|s) && $QIPREFIX == *[\"\'] ]]; then
    begun=${(Q)PREFIX}
    local named=${words[(i)--record]}
    if (( named < $#words )); then record=(--record ${(Q)words[named+1]}); fi
    found=("${(@f)$($words[1] figures --after "$begun" $record 2>/dev/null)}")
    # No blank and no closing quote: a sentence may always go on.
    compadd -U -S '' -- ${found:#}
  else
    line+=" $PREFIX"
    found=("${(@f)$($words[1] "[suggest:${#line}]" "$line" 2>/dev/null)}")
    if [[ -n $found ]]; then compadd -- ${found:#}; else _files; fi
  fi
}

compdef _rapport rapport ./rapport
