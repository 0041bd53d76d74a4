# Completion for fish: in ~/.config/fish/config.fish, source PATH/TO/rapport/src/Rapport.Cli/completion.fish
# Commands, options and their words; within quotes after "figure" or "figures", the sentence itself, from its grammar and from
# the record that --record names, or RAPPORT_RECORD.

function _rapport
    set -l words (commandline -pxc 2>/dev/null; or commandline -poc)
    set -l token (commandline -ct)
    if contains -- "$words[2]" figure figures; and string match -qr '^["\']' -- $token
        set -l record
        if set -l at (contains -i -- --record $words); and test $at -lt (count $words)
            set record --record $words[(math $at + 1)]
        end
        $words[1] figures --after (string sub -s 2 -- $token) $record 2>/dev/null
    else
        set -l line (commandline -cp)
        $words[1] "[suggest:"(string length -- $line)"]" $line 2>/dev/null
    end
end

complete -c rapport -a '(_rapport)'
