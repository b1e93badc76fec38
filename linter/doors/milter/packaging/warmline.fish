# Completion of warmline for fish.
complete -c warmline -n __fish_use_subcommand -f -a "(warmline --help 2>/dev/null | string replace -rf '^  warmline (\S+)\s+(.*)' '\$1\t\$2')"
complete -c warmline -n '__fish_seen_subcommand_from ctl' -f -a 'status reload'
complete -c warmline -n '__fish_seen_subcommand_from lint' -l format -x -a 'text json ndjson sarif junit html markdown csv github'
complete -c warmline -n '__fish_seen_subcommand_from lint' -l fail-on -x -a 'info minor major blocker call'
complete -c warmline -l ui -x -a 'de en'
